# The Tab key for pcc-actions in PowerShell. What pcc-actions answers are words, and nothing is run.
Register-ArgumentCompleter -Native -CommandName pcc-actions -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $before = @($commandAst.CommandElements) |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object {
            if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value }
            else { $_.Extent.Text }
        }
    $told = @{
        _PCC_ACTIONS_COMPLETE = 'answer_powershell'
        _PCC_ACTIONS_WORDS = $before -join "`n"
        _PCC_ACTIONS_BEGUN = "$wordToComplete"
        PYTHONIOENCODING = 'utf-8'
    }
    $was = @{}
    $told.Keys | ForEach-Object { $was[$_] = [Environment]::GetEnvironmentVariable($_) }
    $encoding = [Console]::OutputEncoding
    try {
        $told.Keys | ForEach-Object { [Environment]::SetEnvironmentVariable($_, $told[$_]) }
        [Console]::OutputEncoding = [System.Text.UTF8Encoding]::new($false)
        $answers = @(pcc-actions 2>$null)
        $answers | ForEach-Object {
            $word, $shown, $text = $_ -split "`t"
            [System.Management.Automation.CompletionResult]::new($word, $shown, 'ParameterValue', $text)
        }
        # An empty text keeps PowerShell from offering files where none can stand.
        if ($answers.Count -eq 0 -and $LASTEXITCODE -eq 0) { '' }
    } finally {
        [Console]::OutputEncoding = $encoding
        $was.Keys | ForEach-Object { [Environment]::SetEnvironmentVariable($_, $was[$_]) }
    }
}
