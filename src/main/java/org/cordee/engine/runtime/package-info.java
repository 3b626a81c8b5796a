/**
 * Adds to Operaton: job activation with long polling, buffered messages, one command at a time per process instance.
 */
@NullMarked
package org.cordee.engine.runtime;

import org.jspecify.annotations.NullMarked;
