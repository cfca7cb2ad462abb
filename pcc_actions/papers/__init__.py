"""What leaves the terminal: lists for other programs, spreadsheets and documents."""
