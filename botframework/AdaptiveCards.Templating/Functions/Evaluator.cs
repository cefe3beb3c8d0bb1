using System;
using System.Collections.Generic;
using AdaptiveCards.Templating.Expressions;

namespace AdaptiveCards.Templating.Functions;

/// <summary>Works out a call. The arguments come unevaluated, so that a function can leave some of them alone.</summary>
internal delegate Outcome Evaluator(IReadOnlyList<Expression> arguments, Scope scope, Func<string, object> substitute);
