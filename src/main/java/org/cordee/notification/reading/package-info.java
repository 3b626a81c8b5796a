/** Letters as the administrator reads them, and a person's own as notifications. */
@NullMarked
package org.cordee.notification.reading;

import org.jspecify.annotations.NullMarked;
