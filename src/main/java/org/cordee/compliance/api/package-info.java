/** The API of the rules. */
@NullMarked
package org.cordee.compliance.api;

import org.jspecify.annotations.NullMarked;
