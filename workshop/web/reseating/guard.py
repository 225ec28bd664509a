"""The door to published tables: for facilitators only, the local expert changes the draft."""

from flask import Blueprint

from workshop.web.facilitator.guard import only_facilitators

door = Blueprint("reseating", __name__, url_prefix="/s/<session_id>/tables")
door.before_request(only_facilitators)
