"""`make bench`: every benchmark, a table each; the live room first, it takes one minute."""

from bench import grouping, live

if __name__ == "__main__":
    live.main([], standalone_mode=False)
    grouping.main()
