/**
 * The listeners of the events that lead to letters. The event registry stores the ids of listeners that still have to
 * receive an event. A listener must therefore keep its id, or events that wait during an update are never delivered.
 */
@NullMarked
package org.cordee.notification.occasion;

import org.jspecify.annotations.NullMarked;
