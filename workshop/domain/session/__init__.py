"""One workshop and its day: session, stages, their runs and clock, who posted what."""
