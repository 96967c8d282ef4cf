internal import OpinaReport
