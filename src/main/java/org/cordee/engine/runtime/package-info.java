/** What the engine needs beside its token machine: job leases with long polls, buffered messages, one act at a time per instance. */
@NullMarked
package org.cordee.engine.runtime;

import org.jspecify.annotations.NullMarked;
