using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kith.Shared;

/// <summary>
/// Leaves out of each page's description what every page inherits from the framework and none binds or handles. The framework
/// describes all pages before the first is served, and there would be more of what they inherit than of what they are.
/// </summary>
internal sealed class OwnPageParts(IPageApplicationModelPartsProvider all) : IPageApplicationModelPartsProvider
{
    /// <summary>Puts it in front of the framework's own.</summary>
    public static void Add(IServiceCollection services)
    {
        var own = services.Single(s => s.ServiceType == typeof(IPageApplicationModelPartsProvider));
        services.Remove(own);
        services.AddSingleton<IPageApplicationModelPartsProvider>(sp =>
            new OwnPageParts((IPageApplicationModelPartsProvider)ActivatorUtilities.CreateInstance(sp, own.ImplementationType!)));
    }

    public PageHandlerModel? CreateHandlerModel(MethodInfo method) => IsHandler(method) ? all.CreateHandlerModel(method) : null;

    public PageParameterModel CreateParameterModel(ParameterInfo parameter) => all.CreateParameterModel(parameter);

    public PagePropertyModel CreatePropertyModel(PropertyInfo property) => property.DeclaringType == typeof(PageModel) ? null! : all.CreatePropertyModel(property);

    public bool IsHandler(MethodInfo methodInfo) => methodInfo.Name.StartsWith("On", StringComparison.Ordinal) && all.IsHandler(methodInfo);
}
