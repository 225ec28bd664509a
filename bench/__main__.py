"""`make bench`: every benchmark, a table each."""

from bench.grouping import main

if __name__ == "__main__":
    main()
