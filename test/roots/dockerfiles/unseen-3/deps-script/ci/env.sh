export PIP_BREAK_SYSTEM_PACKAGES=true
export CI=1
