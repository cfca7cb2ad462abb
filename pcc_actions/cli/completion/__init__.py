"""What the Tab key offers in bash, zsh, fish and PowerShell, and how they come to ask for it."""
