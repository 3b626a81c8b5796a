/** The REST resources of agreements and powers of attorney. */
@NullMarked
package org.cordee.agreement.api;

import org.jspecify.annotations.NullMarked;
