/** The pages of the rules. */
@NullMarked
package org.cordee.compliance.web;

import org.jspecify.annotations.NullMarked;
