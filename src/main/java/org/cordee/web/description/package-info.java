/** How the API describes itself to programs (OpenAPI): one line, the headers and the refusals of each operation. */
@NullMarked
package org.cordee.web.description;

import org.jspecify.annotations.NullMarked;
