/** The reopening of a frozen bid by its lead, while another deposit can still be in time. */
@NullMarked
package org.cordee.submission.reopening;

import org.jspecify.annotations.NullMarked;
