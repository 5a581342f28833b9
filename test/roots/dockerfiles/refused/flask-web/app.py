from flask import main as app
