internal import OpinaHealth
