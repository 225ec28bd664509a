"""Tables: who sits where in which round, what is wished and ruled, and asking the engine."""
