/** Camunda 8.9's REST API over the embedded engine: its connector, its endpoints and its problem documents. */
@NullMarked
package org.cordee.engine.api;

import org.jspecify.annotations.NullMarked;
