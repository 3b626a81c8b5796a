/** Jobs, user tasks, messages, incidents and the clock of the embedded engine. */
@NullMarked
package org.cordee.engine.runtime;

import org.jspecify.annotations.NullMarked;
