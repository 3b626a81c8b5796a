/** Describes the API for programs (OpenAPI): a summary, the headers and the refusals of each operation. */
@NullMarked
package org.cordee.web.description;

import org.jspecify.annotations.NullMarked;
