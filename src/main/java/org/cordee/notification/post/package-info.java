/** Sends waiting letters to the mail server, and sends failed or kept letters again. */
@NullMarked
package org.cordee.notification.post;

import org.jspecify.annotations.NullMarked;
