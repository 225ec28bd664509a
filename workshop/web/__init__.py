"""The four doors: facilitator, participant, projector, organiser. May import agenda and below.

Each door has one guard, on its parent blueprint. Stages only hang routes on the doors.
"""
