/** The page on which a lead searches for designs and takes one over. */
@NullMarked
package org.cordee.design.web;

import org.jspecify.annotations.NullMarked;
