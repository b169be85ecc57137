/**
 * Simplified Chinese display names of the terms a CAR-T trial uses most. Our own translations, not reviewed by a
 * translator and not part of any licensed dictionary: for display only. The key of a term stays its code.
 */
export const ZH_NAMES: Readonly<Record<number, string>> = {
  10002272: '贫血', // Anemia
  10048580: '骨髓增生低下', // Bone marrow hypocellular
  10013442: '弥散性血管内凝血', // Disseminated intravascular coagulation
  10014950: '嗜酸性粒细胞增多', // Eosinophilia
  10016288: '发热性中性粒细胞减少', // Febrile neutropenia
  10019491: '溶血', // Hemolysis
  10019515: '溶血性尿毒症综合征', // Hemolytic uremic syndrome
  10024378: '白细胞增多', // Leukocytosis
  10025182: '淋巴结疼痛', // Lymph node pain
  10043648: '血栓性血小板减少性紫癜', // Thrombotic thrombocytopenic purpura
  10027506: '高铁血红蛋白血症', // Methemoglobinemia
  10005329: '血液和淋巴系统疾病 - 其他（请注明）', // Blood and lymphatic system disorders - Other, specify
  10003658: '心房颤动', // Atrial fibrillation
  10003662: '心房扑动', // Atrial flutter
  10007515: '心脏骤停', // Cardiac arrest
  10008481: '心源性胸痛', // Chest pain - cardiac
  10019279: '心力衰竭', // Heart failure
  10069501: '左心室收缩功能障碍', // Left ventricular systolic dysfunction
  10028596: '心肌梗死', // Myocardial infarction
  10028606: '心肌炎', // Myocarditis
  10033557: '心悸', // Palpitations
  10034474: '心包积液', // Pericardial effusion
  10040741: '窦性心动过缓', // Sinus bradycardia
  10040752: '窦性心动过速', // Sinus tachycardia
  10042604: '室上性心动过速', // Supraventricular tachycardia
  10047281: '室性心律失常', // Ventricular arrhythmia
  10047302: '室性心动过速', // Ventricular tachycardia
  10001367: '肾上腺功能不全', // Adrenal insufficiency
  10005886: '视物模糊', // Blurred vision
  10034960: '畏光', // Photophobia
  10033703: '视乳头水肿', // Papilledema
  10000060: '腹胀', // Abdominal distension
  10000081: '腹痛', // Abdominal pain
  10003445: '腹水', // Ascites
  10009887: '结肠炎', // Colitis
  10010774: '便秘', // Constipation
  10012727: '腹泻', // Diarrhea
  10013781: '口干', // Dry mouth
  10013946: '消化不良', // Dyspepsia
  10013950: '吞咽困难', // Dysphagia
  10014893: '小肠结肠炎', // Enterocolitis
  10017947: '胃肠道疾病 - 其他（请注明）', // Gastrointestinal disorders - Other, specify
  10051746: '下消化道出血', // Lower gastrointestinal hemorrhage
  10055356: '上消化道出血', // Upper gastrointestinal hemorrhage
  10021328: '肠梗阻', // Ileus
  10028130: '口腔黏膜炎', // Mucositis oral
  10028813: '恶心', // Nausea
  10031009: '口腔疼痛', // Oral pain
  10033645: '胰腺炎', // Pancreatitis
  10045271: '盲肠炎', // Typhlitis
  10047700: '呕吐', // Vomiting
  10008531: '寒战', // Chills
  10014222: '面部水肿', // Edema face
  10050068: '四肢水肿', // Edema limbs
  10016256: '疲乏', // Fatigue
  10016558: '发热', // Fever
  10016791: '流感样症状', // Flu like symptoms
  10018065: '全身性疾病及给药部位各种反应 - 其他（请注明）', // General disorders and administration site conditions - Other, specify
  10064774: '输注部位外渗', // Infusion site extravasation
  10022095: '注射部位反应', // Injection site reaction
  10062466: '局部水肿', // Localized edema
  10025482: '不适', // Malaise
  10028154: '多器官功能衰竭', // Multi-organ failure
  10062501: '非心源性胸痛', // Non-cardiac chest pain
  10033371: '疼痛', // Pain
  10042435: '猝死（未特指）', // Sudden death NOS
  10011914: '死亡（未特指）', // Death NOS
  10061818: '疾病进展', // Disease progression
  10019663: '肝衰竭', // Hepatic failure
  10019678: '肝出血', // Hepatic hemorrhage
  10063675: '肝窦阻塞综合征', // Sinusoidal obstruction syndrome
  10036200: '门静脉高压', // Portal hypertension
  10019805: '肝胆系统疾病 - 其他（请注明）', // Hepatobiliary disorders - Other, specify
  10001718: '过敏反应', // Allergic reaction
  10002218: '严重过敏反应', // Anaphylaxis
  10061664: '自身免疫性疾病', // Autoimmune disorder
  10052015: '细胞因子释放综合征', // Cytokine release syndrome
  10021428: '免疫系统疾病 - 其他（请注明）', // Immune system disorders - Other, specify
  10040400: '血清病', // Serum sickness
  10003999: '菌血症', // Bacteremia
  10007810: '导管相关感染', // Catheter related infection
  10058666: '巨细胞病毒感染再激活', // Cytomegalovirus infection reactivation
  10014594: '脑炎感染', // Encephalitis infection
  10058838: '感染性小肠结肠炎', // Enterocolitis infectious
  10015109: 'EB病毒感染再激活', // Epstein-Barr virus infection reactivation
  10017544: '真菌血症', // Fungemia
  10058827: '乙型肝炎再激活', // Hepatitis B reactivation
  10080137: '单纯疱疹再激活', // Herpes simplex reactivation
  10021881: '感染及侵染类疾病 - 其他（请注明）', // Infections and infestations - Other, specify
  10061229: '肺部感染', // Lung infection
  10027199: '脑膜炎', // Meningitis
  10065764: '黏膜感染', // Mucosal infection
  10040047: '脓毒症', // Sepsis
  10040555: '带状疱疹', // Shingles
  10040753: '鼻窦炎', // Sinusitis
  10040872: '皮肤感染', // Skin infection
  10062255: '软组织感染', // Soft tissue infection
  10043649: '鹅口疮', // Thrush
  10046300: '上呼吸道感染', // Upper respiratory infection
  10046571: '尿路感染', // Urinary tract infection
  10054688: '病毒血症', // Viremia
  10064687: '器械相关感染', // Device related infection
  10051792: '输注相关反应', // Infusion related reaction
  10006504: '瘀伤', // Bruising
  10016173: '跌倒', // Fall
  10000636: '活化部分凝血活酶时间延长', // Activated partial thromboplastin time prolonged
  10005332: '血抗利尿激素异常', // Blood antidiuretic hormone abnormal
  10005452: '血促肾上腺皮质激素降低', // Blood corticotrophin decreased
  10005561: '血促性腺激素异常', // Blood gonadotrophin abnormal
  10005778: '血催乳素异常', // Blood prolactin abnormal
  10065906: '一氧化碳弥散量降低', // Carbon monoxide diffusing capacity decreased
  10050380: '心电图T波异常', // Electrocardiogram T wave abnormal
  10016987: '用力呼气量降低', // Forced expiratory volume decreased
  10018748: '生长激素异常', // Growth hormone abnormal
  10055599: '血红蛋白升高', // Hemoglobin increased
  10062646: '胰酶降低', // Pancreatic enzymes decreased
  10043770: '促甲状腺激素升高', // Thyroid stimulating hormone increased
  10047580: '肺活量异常', // Vital capacity abnormal
  10001551: '丙氨酸氨基转移酶升高', // Alanine aminotransferase increased
  10001675: '碱性磷酸酶升高', // Alkaline phosphatase increased
  10003481: '天冬氨酸氨基转移酶升高', // Aspartate aminotransferase increased
  10005359: '血碳酸氢盐降低', // Blood bicarbonate decreased
  10005364: '血胆红素升高', // Blood bilirubin increased
  10005630: '血乳酸脱氢酶升高', // Blood lactate dehydrogenase increased
  10007839: 'CD4淋巴细胞减少', // CD4 lymphocytes decreased
  10008661: '高胆固醇', // Cholesterol high
  10011268: '肌酸磷酸激酶升高', // CPK increased
  10011368: '肌酐升高', // Creatinine increased
  10007612: '心肌肌钙蛋白I升高', // Cardiac troponin I increased
  10007613: '心肌肌钙蛋白T升高', // Cardiac troponin T increased
  10050528: '射血分数降低', // Ejection fraction decreased
  10014383: '心电图QT间期延长（校正）', // Electrocardiogram QT corrected interval prolonged
  10016596: '纤维蛋白原降低', // Fibrinogen decreased
  10056910: 'γ-谷氨酰转移酶升高', // GGT increased
  10019150: '结合珠蛋白降低', // Haptoglobin decreased
  10022402: '国际标准化比值升高', // INR increased
  10022891: '各类检查 - 其他（请注明）', // Investigations - Other, specify
  10024574: '脂肪酶升高', // Lipase increased
  10025256: '淋巴细胞计数降低', // Lymphocyte count decreased
  10025258: '淋巴细胞计数升高', // Lymphocyte count increased
  10029366: '中性粒细胞计数降低', // Neutrophil count decreased
  10035528: '血小板计数降低', // Platelet count decreased
  10040139: '血淀粉酶升高', // Serum amylase increased
  10047896: '体重增加', // Weight gain
  10047900: '体重减轻', // Weight loss
  10049182: '白细胞计数降低', // White blood cell decreased
  10000486: '酸中毒', // Acidosis
  10001680: '碱中毒', // Alkalosis
  10002646: '厌食', // Anorexia
  10012174: '脱水', // Dehydration
  10020587: '高钙血症', // Hypercalcemia
  10020639: '高血糖', // Hyperglycemia
  10020647: '高钾血症', // Hyperkalemia
  10020670: '高镁血症', // Hypermagnesemia
  10020680: '高钠血症', // Hypernatremia
  10020712: '高磷血症', // Hyperphosphatemia
  10020870: '高甘油三酯血症', // Hypertriglyceridemia
  10020907: '高尿酸血症', // Hyperuricemia
  10020943: '低白蛋白血症', // Hypoalbuminemia
  10020949: '低钙血症', // Hypocalcemia
  10021005: '低血糖', // Hypoglycemia
  10021018: '低钾血症', // Hypokalemia
  10021028: '低镁血症', // Hypomagnesemia
  10021038: '低钠血症', // Hyponatremia
  10021059: '低磷血症', // Hypophosphatemia
  10045152: '肿瘤溶解综合征', // Tumor lysis syndrome
  10003239: '关节痛', // Arthralgia
  10003988: '背痛', // Back pain
  10006002: '骨痛', // Bone pain
  10062572: '全身肌无力', // Generalized muscle weakness
  10028411: '肌痛', // Myalgia
  10028653: '肌炎', // Myositis
  10039020: '横纹肌溶解', // Rhabdomyolysis
  10048293: '化疗继发性白血病', // Leukemia secondary to oncology chemotherapy
  10028533: '骨髓增生异常综合征', // Myelodysplastic syndrome
  10049737: '治疗相关继发恶性肿瘤', // Treatment related secondary malignancy
  10045158: '肿瘤疼痛', // Tumor pain
  10029104: '良性、恶性及性质不明的肿瘤（包括囊状和息肉状） - 其他（请注明）', // Neoplasms benign, malignant and unspecified (incl cysts and polyps) - Other, specify
  10002953: '失音', // Aphonia
  10003591: '共济失调', // Ataxia
  10009845: '认知障碍', // Cognitive disturbance
  10010250: '注意力障碍', // Concentration impairment
  10012373: '意识水平下降', // Depressed level of consciousness
  10013573: '头晕', // Dizziness
  10013887: '构音障碍', // Dysarthria
  10013911: '味觉障碍', // Dysgeusia
  10013951: '语言障碍', // Dysphasia
  10014217: '脑水肿', // Edema cerebral
  10014625: '脑病', // Encephalopathy
  10061457: '面神经疾病', // Facial nerve disorder
  10019211: '头痛', // Headache
  10022763: '颅内出血', // Intracranial hemorrhage
  10024264: '精神倦怠', // Lethargy
  10024382: '白质脑病', // Leukoencephalopathy
  10027175: '记忆损害', // Memory impairment
  10028041: '不自主运动', // Movements involuntary
  10029205: '神经系统疾病 - 其他（请注明）', // Nervous system disorders - Other, specify
  10033987: '感觉异常', // Paresthesia
  10034580: '周围运动神经病', // Peripheral motor neuropathy
  10034620: '周围感觉神经病', // Peripheral sensory neuropathy
  10036653: '晕厥前状态', // Presyncope
  10063761: '可逆性后部白质脑病综合征', // Reversible posterior leukoencephalopathy syndrome
  10039906: '癫痫发作', // Seizure
  10041349: '嗜睡', // Somnolence
  10042244: '卒中', // Stroke
  10042772: '晕厥', // Syncope
  10044391: '短暂性脑缺血发作', // Transient ischemic attacks
  10044565: '震颤', // Tremor
  10001497: '激越', // Agitation
  10002855: '焦虑', // Anxiety
  10010300: '意识模糊', // Confusion
  10012218: '谵妄', // Delirium
  10019077: '幻觉', // Hallucinations
  10022437: '失眠', // Insomnia
  10069339: '急性肾损伤', // Acute kidney injury
  10064848: '慢性肾脏病', // Chronic kidney disease
  10063057: '非感染性膀胱炎', // Cystitis noninfective
  10019450: '血尿', // Hematuria
  10037032: '蛋白尿', // Proteinuria
  10046555: '尿潴留', // Urinary retention
  10059895: '尿量减少', // Urine output decreased
  10001409: '成人呼吸窘迫综合征', // Adult respiratory distress syndrome
  10002972: '呼吸暂停', // Apnea
  10006482: '支气管痉挛', // Bronchospasm
  10011224: '咳嗽', // Cough
  10013963: '呼吸困难', // Dyspnea
  10015090: '鼻出血', // Epistaxis
  10021143: '低氧', // Hypoxia
  10035598: '胸腔积液', // Pleural effusion
  10035742: '非感染性肺炎', // Pneumonitis
  10037375: '肺水肿', // Pulmonary edema
  10038695: '呼吸衰竭', // Respiratory failure
  10038921: '维甲酸综合征', // Retinoic acid syndrome
  10001760: '脱发', // Alopecia
  10015218: '多形红斑', // Erythema multiforme
  10037087: '瘙痒', // Pruritus
  10037549: '紫癜', // Purpura
  10037847: '痤疮样皮疹', // Rash acneiform
  10037868: '斑丘疹', // Rash maculo-papular
  10042033: '史蒂文斯-约翰逊综合征', // Stevens-Johnson syndrome
  10044223: '中毒性表皮坏死松解症', // Toxic epidermal necrolysis
  10046735: '荨麻疹', // Urticaria
  10007196: '毛细血管渗漏综合征', // Capillary leak syndrome
  10019428: '血肿', // Hematoma
  10020772: '高血压', // Hypertension
  10021097: '低血压', // Hypotension
  10034879: '静脉炎', // Phlebitis
  10043565: '血栓栓塞事件', // Thromboembolic event
  10083347: '免疫效应细胞相关神经毒性综合征', // ICANS
  10018651: '移植物抗宿主病', // Graft versus host disease
  10081409: '继发性噬血细胞性淋巴组织细胞增多症', // Secondary hemophagocytic lymphohistiocytosis
  // Terms of CTCAE 6.0
  10002969: '再生障碍性贫血', // Aplastic anemia
  10025327: '淋巴细胞减少症', // Lymphopenia
  10043554: '血小板减少症', // Thrombocytopenia
  10043563: '血小板增多症', // Thrombocytosis
  10043645: '血栓性微血管病', // Thrombotic microangiopathy
  10019493: '溶血性贫血', // Hemolytic anemia
  10029368: '中性粒细胞计数升高', // Neutrophil count increased
  10049694: '左心室功能障碍', // Left ventricular dysfunction
  10060544: '便血', // Hematochezia
  10034570: '外周水肿', // Peripheral edema
  10007152: '念珠菌病', // Candidiasis
  10014581: '脑炎', // Encephalitis
  10014619: '脑脊髓炎', // Encephalomyelitis
  10027282: '脑膜脑炎', // Meningoencephalitis
  10003458: '无菌性脑膜炎', // Aseptic meningitis
  10035664: '肺炎', // Pneumonia
  10011363: '肌酐清除率降低', // Creatinine clearance decreased
  10046553: '尿蛋白升高', // Urinary protein increased
  10019465: '偏瘫', // Hemiparesis
  10091322: '肿瘤炎症相关神经毒性', // Tumor inflammation-associated neurotoxicity
  10019717: '肝炎', // Hepatitis
  10066899: '静脉血栓栓塞', // Venous thromboembolism
};
