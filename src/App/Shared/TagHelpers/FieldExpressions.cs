using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Kith.Shared.TagHelpers;

/// <summary>
/// Works out the name and the value of a form's field (<c>for="Act.Passages[at].Text"</c>) by walking the expression. The framework's
/// own way compiles every expression with an index or a variable in it, each time a page is shown: of the processor's time for the
/// form of an entry that was nine tenths. What is not a plain path from the page's model is left to the framework.
/// </summary>
internal sealed class FieldExpressions(ModelExpressionProvider framework, IModelMetadataProvider metadata) : IModelExpressionProvider
{
    public ModelExpression CreateModelExpression<TModel, TValue>(ViewDataDictionary<TModel> viewData, Expression<Func<TModel, TValue>> expression)
    {
        if (viewData.Model is not { } model || Walk(expression.Body, expression.Parameters[0], model) is not { Name: { Length: > 0 } name } step
            || name.StartsWith("Model.", StringComparison.Ordinal) || name == "Model")
            return framework.CreateModelExpression(viewData, expression);
        // A field takes its label and its rules from the page and the act, never from the property's attributes.
        return new ModelExpression(name, new ModelExplorer(metadata, viewData.ModelExplorer, metadata.GetMetadataForType(typeof(TValue)), step.Value));
    }

    /// <summary>Where a path has led to: its name so far, and the value there.</summary>
    private sealed record Step(string Name, object? Value);

    private static Step? Walk(Expression? path, ParameterExpression model, object root)
    {
        switch (path)
        {
            case ParameterExpression parameter when parameter == model:
                return new("", root);
            case MemberExpression { Member: PropertyInfo property } member when Walk(member.Expression, model, root) is { } of:
                return new(of.Name.Length == 0 ? property.Name : $"{of.Name}.{property.Name}", of.Value is null ? null : property.GetValue(of.Value));
            case MethodCallExpression { Object: { } list, Method: { Name: "get_Item" } item, Arguments: [var index] } when Walk(list, model, root) is { } of && Known(index, out var at):
                return new($"{of.Name}[{Convert.ToString(at, CultureInfo.InvariantCulture)}]", of.Value is null ? null : item.Invoke(of.Value, [at]));
            case BinaryExpression { NodeType: ExpressionType.ArrayIndex } element when Walk(element.Left, model, root) is { } of && Known(element.Right, out var at):
                return new($"{of.Name}[{Convert.ToString(at, CultureInfo.InvariantCulture)}]", (of.Value as Array)?.GetValue((int)at!));
            default:
                return null;
        }
    }

    // A number, or a variable of the page.
    private static bool Known(Expression index, out object? value)
    {
        value = index switch
        {
            ConstantExpression constant => constant.Value,
            MemberExpression { Expression: ConstantExpression { Value: { } closure }, Member: FieldInfo field } => field.GetValue(closure),
            MemberExpression { Expression: MemberExpression { Expression: ConstantExpression { Value: { } outer }, Member: FieldInfo through }, Member: FieldInfo field }
                => through.GetValue(outer) is { } inner ? field.GetValue(inner) : null,
            _ => null,
        };
        return value is not null;
    }
}
