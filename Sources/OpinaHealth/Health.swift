internal import OpinaThemes
