/** How letters leave: what waits is handed to the mail server, and what failed or was kept is sent after all. */
@NullMarked
package org.cordee.notification.post;

import org.jspecify.annotations.NullMarked;
