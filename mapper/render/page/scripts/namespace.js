// The one global name of this page. Every script that follows adds its own part to it.
"use strict";

window.mapperPage = {};
