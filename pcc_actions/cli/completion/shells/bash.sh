# The Tab key for pcc-actions in bash. What pcc-actions answers are words, and nothing is run.
_pcc_actions_completion() {
    local word
    COMPREPLY=()
    while IFS= read -r word; do
        COMPREPLY+=("$word")
    done < <(
        _PCC_ACTIONS_COMPLETE=answer_bash _PCC_ACTIONS_LINE="${COMP_LINE:0:COMP_POINT}" \
            _PCC_ACTIONS_BEGUN="$2" command pcc-actions 2>/dev/null
    )
}

complete -o default -F _pcc_actions_completion pcc-actions
