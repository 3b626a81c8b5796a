/** API calls that may be sent twice: the second gets the answer of the first and changes nothing. */
@NullMarked
package org.cordee.web.idempotency;

import org.jspecify.annotations.NullMarked;
