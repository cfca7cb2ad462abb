#compdef pcc-actions
# The Tab key for pcc-actions in zsh. What pcc-actions answers are words, and nothing is run.
_pcc_actions_completion() {
    local line told code
    local -a before=("${(@Q)words[1,CURRENT-1]}") values shown
    told=$(
        _PCC_ACTIONS_COMPLETE=answer_zsh _PCC_ACTIONS_WORDS="${(F)before}" \
            _PCC_ACTIONS_BEGUN="$IPREFIX$QIPREFIX$PREFIX" command pcc-actions 2>/dev/null
    )
    code=$?
    for line in ${(f)told}; do
        values+=("${line%%$'\t'*}")
        shown+=("${line#*$'\t'}")
    done
    if (( $#values )); then
        # In the order given, latest meeting first; a small letter typed finds a capital.
        compadd -V pcc-actions -M 'm:{[:lower:]}={[:upper:]}' -l -d shown -a values
    elif (( code == 1 )); then
        _files
    fi
}

if [[ "$funcstack[1]" == _pcc-actions ]]; then
    _pcc_actions_completion "$@"
else
    compdef _pcc_actions_completion pcc-actions
fi
