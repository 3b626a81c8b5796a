/** The access to the process engine: one narrow interface over Camunda's client. */
@NullMarked
package org.cordee.process.engine;

import org.jspecify.annotations.NullMarked;
