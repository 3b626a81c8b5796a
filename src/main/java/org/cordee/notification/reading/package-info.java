/** Reads letters for the administrator, and a person's own letters as notifications. */
@NullMarked
package org.cordee.notification.reading;

import org.jspecify.annotations.NullMarked;
