/** The REST API of Camunda 8 (/v2) over the embedded engine: routes, bodies, errors. */
@NullMarked
package org.cordee.engine.api;

import org.jspecify.annotations.NullMarked;
