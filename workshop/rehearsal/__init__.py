"""Simulated participants over real HTTP and sockets: rehearsal, load test and demo in one.

server       `rajapaja serve` with a fresh store      phone      one simulated participant
facilitator  account, session, tables, Next           forms      reading and filling a page's forms
texts        what people write, fi, sv, en            crowd      who takes part
measures     sent, seen, lost, twice                  day        the whole day, once through

Knows nothing of the server's inside: only addresses, pages and pushes, as a browser does.
"""
