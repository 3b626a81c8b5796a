/** Makes repeated API calls safe: the second one gets the answer of the first and changes nothing. */
@NullMarked
package org.cordee.web.idempotency;

import org.jspecify.annotations.NullMarked;
