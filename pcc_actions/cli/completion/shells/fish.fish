# The Tab key for pcc-actions in fish. What pcc-actions answers are words, and nothing is run.
function __pcc_actions_completion
    set -lx _PCC_ACTIONS_COMPLETE answer_fish
    set -lx _PCC_ACTIONS_WORDS (string join \n -- (commandline -opc) | string collect)
    set -lx _PCC_ACTIONS_BEGUN (commandline -ct)
    set -l answers (command pcc-actions 2>/dev/null)
    set -l code $status
    if set -q answers[1]
        printf '%s\n' $answers
    else if test $code -eq 1
        __fish_complete_path (commandline -ct)
    end
end

complete --command pcc-actions --no-files --keep-order --arguments '(__pcc_actions_completion)'
