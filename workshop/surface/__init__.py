"""What stages share: accepting a form, and the verbs on notes. Stages hang them on their doors.

submit   late? accept, commit, show, answer      board    what a table sees of its notes, and when
verbs    write, move, merge, split, name a cluster, order, "says the same", "disagree, keep both"
regions  what somebody has sent
"""
