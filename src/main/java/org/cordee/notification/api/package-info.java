/** Letters for programs that administer the house. */
@NullMarked
package org.cordee.notification.api;

import org.jspecify.annotations.NullMarked;
