/** The pages of tasks, processes, incidents, engine commands and the clock. */
@NullMarked
package org.cordee.process.web;

import org.jspecify.annotations.NullMarked;
