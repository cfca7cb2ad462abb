"""What pcc-actions itself wrote, read back."""
