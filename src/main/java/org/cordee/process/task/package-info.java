/** The inbox: open tasks in our own rows, and the page behind each of them. */
@NullMarked
package org.cordee.process.task;

import org.jspecify.annotations.NullMarked;
