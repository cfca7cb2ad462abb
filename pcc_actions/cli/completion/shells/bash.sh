# The Tab key for pcc-actions in bash. What pcc-actions answers are words, and nothing is run.
_pcc_actions_completion() {
    local answers word
    COMPREPLY=()
    # Where no file can stand, bash is told not to offer any; older ones than 4 know no way to.
    if answers=$(
        _PCC_ACTIONS_COMPLETE=answer_bash _PCC_ACTIONS_LINE="${COMP_LINE:0:COMP_POINT}" \
            _PCC_ACTIONS_BEGUN="$2" command pcc-actions 2>/dev/null
    ) && type compopt >/dev/null 2>&1; then
        compopt +o default
    fi
    # In the order given; those before 4.4 sort all the same.
    compopt -o nosort >/dev/null 2>&1
    while IFS= read -r word; do
        [[ -z $word ]] || COMPREPLY+=("$word")
    done <<< "$answers"
}

complete -o default -F _pcc_actions_completion pcc-actions
