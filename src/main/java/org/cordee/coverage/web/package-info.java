/** Pages and API of the compliance matrix. */
@NullMarked
package org.cordee.coverage.web;

import org.jspecify.annotations.NullMarked;
