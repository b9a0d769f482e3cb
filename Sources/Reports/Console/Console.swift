// Text output for the terminal.
