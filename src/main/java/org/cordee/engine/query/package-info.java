/** Searches and statistics of the REST API, as SQL over the engine's runtime and history tables. */
@NullMarked
package org.cordee.engine.query;

import org.jspecify.annotations.NullMarked;
