"""Lists of actions for other programs: spreadsheets, calendars, JSON."""
