"""Days played in a real Chromium, against the real server in a process of its own.

server    run.py, killed and started again     window   what every window can do
aino      the facilitator and her console      phone    somebody's phone
projector the screen on the wall               axe      what axe-core finds on a page
"""
