/** The inbox: the engine's open tasks in our own rows, and the page of each of them. */
@NullMarked
package org.cordee.process.task;

import org.jspecify.annotations.NullMarked;
