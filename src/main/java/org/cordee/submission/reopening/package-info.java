/** The lead opens its frozen bid again, as long as another deposit can still come in time. */
@NullMarked
package org.cordee.submission.reopening;

import org.jspecify.annotations.NullMarked;
