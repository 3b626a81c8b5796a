/** The room for programs. */
@NullMarked
package org.cordee.compliance.api;

import org.jspecify.annotations.NullMarked;
